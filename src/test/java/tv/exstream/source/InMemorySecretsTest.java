package tv.exstream.source;

class InMemorySecretsTest implements SecretsContract {
    private final Secrets secrets = new InMemorySecrets();

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public SourceId source(int number) {
        return new SourceId(number + 1);
    }
}
