package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.yaml.Position;

class ScheduleFolderTest {
    private static final Place HERE = new Place("day.yml", new Position(3, 5), "import[0]");

    @TempDir Path machine;

    private final Flaws flaws = new Flaws();
    private Path root;
    private ScheduleFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        root = Files.createDirectories(machine.resolve("schedules"));
        Files.createDirectories(root.resolve("shared"));
        folder = new ScheduleFolder(root);
    }

    @Test
    void aFileIsFoundFromTheFolderOfTheOneThatNamesIt() throws IOException {
        Path file = write("shared/ads.yml", "content: []");

        assertThat(find("shared/ads.yml", root)).contains(file);
        assertThat(find("ads.yml", root.resolve("shared"))).contains(file);
        assertThat(find("../shared/./ads.yml", root.resolve("shared"))).contains(file);
        assertThat(folder.name(file)).isEqualTo("shared/ads.yml");
        assertThat(flaws.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.yml",
                "shared",
                "../secret.yml",
                "shared/../../secret.yml",
                "/etc/hostname",
                "a\0b",
                ""
            })
    void whatIsNoFileInItIsRefusedWhereItIsNamed(String name) throws IOException {
        Files.writeString(machine.resolve("secret.yml"), "content: []");

        assertThat(find(name, root)).isEmpty();

        assertThat(flaws.list())
                .extracting(Flaw::file, Flaw::message)
                .containsExactly(
                        tuple(HERE.file(), "must be a file in the folder of schedules: " + name));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsOutIsRefusedAndOneThatStaysInsideIsNot() throws IOException {
        Path inside = write("day.yml", "playout: []");
        Path outside = Files.writeString(machine.resolve("secret.yml"), "content: []");
        Files.createSymbolicLink(root.resolve("good.yml"), inside);
        Files.createSymbolicLink(root.resolve("bad.yml"), outside);
        Files.createSymbolicLink(root.resolve("lost.yml"), root.resolve("nowhere"));

        assertThat(find("good.yml", root)).isPresent();
        assertThat(find("bad.yml", root)).isEmpty();
        assertThat(find("lost.yml", root)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderItselfMayBeALink() throws IOException {
        Path _ = write("day.yml", "playout: []");
        Path link = Files.createSymbolicLink(machine.resolve("link"), root);
        folder = new ScheduleFolder(link);

        assertThat(find("day.yml", link)).contains(link.resolve("day.yml"));
    }

    @Test
    void aTextMayBeginWithAByteOrderMark() throws IOException {
        Path file = write("day.yml", "\uFEFFname: Tag für Tag");

        assertThat(folder.read(file, HERE, flaws)).contains("name: Tag für Tag");
    }

    @Test
    void otherBytesAndTooManyAreRefused() throws IOException {
        Path latin = root.resolve("latin.yml");
        Files.write(latin, "für".getBytes(StandardCharsets.ISO_8859_1));
        Path full = write("full.yml", " ".repeat(ScheduleFolder.MOST_BYTES));
        Path large = write("large.yml", " ".repeat(ScheduleFolder.MOST_BYTES + 1));

        assertThat(folder.read(latin, HERE, flaws)).isEmpty();
        assertThat(folder.read(large, HERE, flaws)).isEmpty();
        assertThat(folder.read(full, HERE, flaws)).isPresent();

        assertThat(flaws.list())
                .extracting(Flaw::message)
                .containsExactly(
                        "must be UTF-8: other bytes", "must have at most 5242880 bytes: more");
    }

    @Test
    void aFileThatIsGoneMeanwhileIsToldOf() {
        assertThat(folder.read(root.resolve("gone.yml"), HERE, flaws)).isEmpty();

        assertThat(flaws.list().getFirst().message()).startsWith("cannot be read: ");
    }

    @Test
    void aStampIsAnotherWhenTheFileIs() throws IOException {
        Path _ = write("day.yml", "a");
        Optional<Stamp> before = folder.stamp("day.yml");

        Path _ = write("day.yml", "ab");

        assertThat(before.orElseThrow().size()).isEqualTo(1);
        assertThat(folder.stamp("day.yml")).isPresent().isNotEqualTo(before);
        assertThat(folder.stamp("gone.yml")).isEmpty();
        assertThat(folder.stamp("a\0b")).isEmpty();
    }

    private Optional<Path> find(String name, Path from) {
        return folder.find(new Placed<>(name, HERE), from, flaws);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }
}
