package relais.local;

class A_form_of_the_portal_deployed implements Forms_replay, OnTheEmulator {}
