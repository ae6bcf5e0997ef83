package relais.local;

class Hostile_input_deployed implements Hostile_input_replay, OnTheEmulator {}
