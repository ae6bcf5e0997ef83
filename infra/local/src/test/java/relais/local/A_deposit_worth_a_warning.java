package relais.local;

class A_deposit_worth_a_warning implements Warning_replay, OnTheRunner {}
