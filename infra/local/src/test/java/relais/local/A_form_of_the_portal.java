package relais.local;

class A_form_of_the_portal implements Forms_replay, OnTheRunner {}
