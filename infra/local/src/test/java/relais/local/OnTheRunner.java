package relais.local;

/** A replay on the local runner. */
interface OnTheRunner extends Replay {
    @Override
    default Home hub() {
        return SharedHub.home();
    }
}
