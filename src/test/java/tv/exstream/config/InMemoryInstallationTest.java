package tv.exstream.config;

class InMemoryInstallationTest implements InstallationContract {
    private final Installation installation = new InMemoryInstallation();

    @Override
    public Installation installation() {
        return installation;
    }
}
