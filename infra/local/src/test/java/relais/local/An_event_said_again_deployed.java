package relais.local;

class An_event_said_again_deployed implements Event_replay, OnTheEmulator {}
