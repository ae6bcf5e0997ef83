package relais.local;

class Hostile_input implements Hostile_input_replay, OnTheRunner {}
