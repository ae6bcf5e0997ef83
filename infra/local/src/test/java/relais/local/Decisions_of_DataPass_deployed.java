package relais.local;

class Decisions_of_DataPass_deployed implements DataPass_replay, OnTheEmulator {}
