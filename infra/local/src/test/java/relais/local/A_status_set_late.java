package relais.local;

class A_status_set_late implements Status_replay, OnTheRunner {}
