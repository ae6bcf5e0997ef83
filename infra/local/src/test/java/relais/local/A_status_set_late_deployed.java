package relais.local;

class A_status_set_late_deployed implements Status_replay, OnTheEmulator {}
