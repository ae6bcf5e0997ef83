package relais.local;

class An_archive_of_a_case implements Archive_replay, OnTheRunner {}
