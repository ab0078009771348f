package tv.exstream.db;

import java.util.List;
import tv.exstream.channel.Stop;
import tv.exstream.channel.Stops;
import tv.exstream.config.Installation;

/// Which channels are off the air, in the database.
public final class JooqStops implements Stops {
    private static final String NAME = "stopped-channels";

    private final Installation installation;

    public JooqStops(Database database) {
        installation = new JooqInstallation(database);
    }

    private record Kept(List<Stop> stops) {}

    @Override
    public List<Stop> all() {
        return installation
                .find(NAME)
                .map(json -> JsonColumn.read(json, Kept.class).stops())
                .orElse(List.of());
    }

    @Override
    public void put(List<Stop> stops) {
        installation.put(NAME, JsonColumn.write(new Kept(stops)));
    }
}
