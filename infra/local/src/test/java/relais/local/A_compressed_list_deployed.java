package relais.local;

class A_compressed_list_deployed implements Compression_replay, OnTheEmulator {}
