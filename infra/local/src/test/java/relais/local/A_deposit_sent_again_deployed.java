package relais.local;

class A_deposit_sent_again_deployed implements Deposit_replay, OnTheEmulator {}
