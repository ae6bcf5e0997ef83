package relais.local;

class An_archive_of_a_case_deployed implements Archive_replay, OnTheEmulator {}
