package relais.local;

class A_deposit_worth_a_warning_deployed implements Warning_replay, OnTheEmulator {}
