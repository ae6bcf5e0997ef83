package relais.local;

class A_lying_upload_deployed implements Lying_upload_replay, OnTheEmulator {}
