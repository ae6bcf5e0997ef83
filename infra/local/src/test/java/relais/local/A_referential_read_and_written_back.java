package relais.local;

class A_referential_read_and_written_back implements Referential_replay, OnTheRunner {}
