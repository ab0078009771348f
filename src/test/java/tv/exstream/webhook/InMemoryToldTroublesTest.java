package tv.exstream.webhook;

class InMemoryToldTroublesTest implements ToldTroublesContract {
    private final ToldTroubles told = new InMemoryToldTroubles();

    @Override
    public ToldTroubles told() {
        return told;
    }
}
