package relais.local;

class A_migration_agreed_to_deployed implements Migration_replay, OnTheEmulator {}
