package relais.local;

class A_lying_upload implements Lying_upload_replay, OnTheRunner {}
