package relais.local;

class An_event_said_again implements Event_replay, OnTheRunner {}
