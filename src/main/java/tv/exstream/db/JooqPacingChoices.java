package tv.exstream.db;

import tv.exstream.config.Installation;
import tv.exstream.config.PacingChoice;
import tv.exstream.config.PacingChoices;

/// How fast viewers are served, in the database.
public final class JooqPacingChoices implements PacingChoices {
    private static final String NAME = "pacing";

    private final Installation installation;

    public JooqPacingChoices(Database database) {
        installation = new JooqInstallation(database);
    }

    @Override
    public PacingChoice find() {
        return installation
                .find(NAME)
                .map(json -> JsonColumn.read(json, PacingChoice.class))
                .orElse(PacingChoice.NONE);
    }

    @Override
    public void put(PacingChoice choice) {
        installation.put(NAME, JsonColumn.write(choice));
    }
}
