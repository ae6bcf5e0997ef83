package relais.local;

class A_referential_read_and_written_back_deployed implements Referential_replay, OnTheEmulator {}
