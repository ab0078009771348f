package tv.exstream.library.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.library.remote.JsonRow;

/// Reads what shows say of their episodes: in short which there are, and in full those whose episodes are read. Owned by one thread.
record ShowReading<L extends Library>(MediaServer<L> server, Groups groups) {
    /// Which shows there are, in which version. Answers their ids.
    List<String> list(List<L> libraries) throws IOException, InterruptedException {
        ItemWords words = server.words();
        List<String> ids = new ArrayList<>();
        server.shows(
                libraries,
                row -> {
                    ids.add(words.id(row));
                    groups.addVersion(words.id(row), words.version(row));
                });
        return ids;
    }

    /// What the shows of these items say.
    void describeThoseOf(Collection<JsonRow> items) throws IOException, InterruptedException {
        describe(items.stream().map(server.words()::show).toList());
    }

    /// What these shows say, each once.
    void describe(Collection<String> shows) throws IOException, InterruptedException {
        Set<String> unknown = new LinkedHashSet<>(shows);
        unknown.removeIf(id -> !server.isId(id) || groups.hasShow(id));
        for (List<String> some : Batches.of(unknown)) {
            some.forEach(id -> groups.add(id, Show.UNKNOWN));
            server.questions()
                    .showDetails(some, row -> groups.add(server.words().id(row), server.show(row)));
        }
    }
}
