package relais.local;

class A_migration_agreed_to implements Migration_replay, OnTheRunner {}
