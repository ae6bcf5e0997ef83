package relais.local;

class A_case_handed_back_deployed implements Return_replay, OnTheEmulator {}
