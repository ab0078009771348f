package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.key.KeyFile;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.RemoteFiles.Holding;
import tv.exstream.source.RemoteFilesContract;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Secrets;
import tv.exstream.source.SecretsContract;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.Sources;
import tv.exstream.source.SourcesContract;
import tv.exstream.source.WebAddress;

class JooqSourcesTest extends OnEachDatabase implements SourcesContract {
    @Override
    public Sources sources() {
        return new JooqSources(database);
    }

    @Test
    void theFilesOfARemovedSourceAreGone() {
        Source source = add(sources(), 1);
        MediaItems media = new JooqMediaItems(database);
        RemotePath path = new RemotePath(source.id(), "1.mkv");
        Fingerprint version = new Fingerprint(1, Instant.EPOCH, "");
        new JooqRemoteFiles(database)
                .put(
                        List.of(
                                new Holding(
                                        new RemoteFile(path, ""),
                                        version,
                                        MediaItemBuilder.item("a").at(path.path()).found(),
                                        Optional.empty())));

        sources().remove(source.id(), Instant.EPOCH);

        assertThat(media.under(RemotePath.folder(source.id()))).isEmpty();
    }

    @Test
    @DisplayName("the same origin in the words and the order of an older version is no other wish")
    void olderWordsAreNoWish() {
        var offers = Set.of(ListOrigin.Offer.FILMS, ListOrigin.Offer.CHANNELS);
        var account = new ListOrigin.Xtream(new WebAddress("http://tv.example"), "ada", offers);
        var settings = new SourceSettings("panel", account, Duration.ZERO, true);
        SourceId id = sources().add(settings).id();
        for (String order : List.of("\"FILMS\",\"CHANNELS\"", "\"CHANNELS\",\"FILMS\"")) {
            int _ =
                    database.write(
                            sql -> sql.update(SOURCE).set(SOURCE.ORIGIN, older(order)).execute());

            assertThat(sources().change(id, settings)).isTrue();

            assertThat(sources().wish(id)).isZero();
        }
    }

    private static String older(String offers) {
        return """
                {"origin":{"type":"xtream","address":"http://tv.example","user":"ada","offers":[%s]}}"""
                .formatted(offers);
    }

    private static Source add(Sources sources, int number) {
        return sources.add(
                new SourceSettings(
                        "source " + number,
                        new ListOrigin.Playlist(new WebAddress("http://a.example/" + number)),
                        Duration.ofHours(1),
                        true));
    }

    private SourceId some(int number) {
        while (sources().all().size() <= number) {
            Source _ = add(sources(), sources().all().size());
        }
        return sources().all().get(number).id();
    }

    @Nested
    class OfFiles implements RemoteFilesContract {
        @Override
        public RemoteFiles files() {
            return new JooqRemoteFiles(database);
        }

        @Override
        public MediaItems media() {
            return new JooqMediaItems(database);
        }

        @Override
        public SourceId source(int number) {
            return some(number);
        }
    }

    @Nested
    class OfSecrets implements SecretsContract {
        @TempDir private Path folder;

        @Override
        public Secrets secrets() {
            return new JooqSecrets(database, Seal.of(new KeyFile(folder.resolve("secret.key"))));
        }

        @Override
        public SourceId source(int number) {
            return some(number);
        }

        @Test
        void anotherKeyOpensNothing() {
            secrets().put(source(0), "password", "secret");
            Secrets others =
                    new JooqSecrets(database, Seal.of(new KeyFile(folder.resolve("other.key"))));

            assertThat(others.find(source(0), "password")).isEmpty();
            assertThat(others.names(source(0))).containsExactly("password");
        }

        @Test
        void theKeyIsForItsOwnerAlone() throws Exception {
            secrets().put(source(0), "password", "secret");

            assertThat(Files.getPosixFilePermissions(folder.resolve("secret.key")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
