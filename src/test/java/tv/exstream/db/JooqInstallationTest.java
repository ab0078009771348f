package tv.exstream.db;

import tv.exstream.config.Installation;
import tv.exstream.config.InstallationContract;

class JooqInstallationTest extends OnEachDatabase implements InstallationContract {
    @Override
    public Installation installation() {
        return new JooqInstallation(database);
    }
}
