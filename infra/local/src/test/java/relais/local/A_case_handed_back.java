package relais.local;

class A_case_handed_back implements Return_replay, OnTheRunner {}
