package relais.local;

class A_deposit_sent_again implements Deposit_replay, OnTheRunner {}
