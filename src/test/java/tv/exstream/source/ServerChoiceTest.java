package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class ServerChoiceTest {
    @Test
    @DisplayName("a file in a folder of the server lies in the folder that stands for it here")
    void filesAreFoundHere() {
        ServerChoice choice = choice(rule("/data/films", "/mnt/films"));

        assertThat(choice.places("/data/films/Alien (1979)/Alien.mkv"))
                .containsExactly(Path.of("/mnt/films/Alien (1979)/Alien.mkv"));
        assertThat(choice.places("/data/filmsets/a.mkv")).isEmpty();
        assertThat(choice.places("/data/films")).isEmpty();
        assertThat(choice.places("/other/a.mkv")).isEmpty();
    }

    @Test
    @DisplayName("drives and shares of Windows are written in any case and with either slash")
    void windowsIsLax() {
        ServerChoice choice = choice(rule("D:\\Films", "/mnt/d"), rule("\\\\NAS\\tv\\", "/mnt/tv"));

        assertThat(choice.places("d:/films\\Sub\\a.mkv"))
                .containsExactly(Path.of("/mnt/d/Sub/a.mkv"));
        assertThat(choice.places("\\\\nas\\TV\\Lost\\s01e01.mkv"))
                .containsExactly(Path.of("/mnt/tv/Lost/s01e01.mkv"));
        assertThat(choice(rule("D:", "/mnt/d")).places("D:\\a.mkv"))
                .containsExactly(Path.of("/mnt/d/a.mkv"));
    }

    @Test
    @DisplayName(
            "paths of other systems are told apart by case, and a backslash is a character of a name")
    void posixIsStrict() {
        ServerChoice choice = choice(rule("/Data/", "/mnt"));

        assertThat(choice.places("/data/a.mkv")).isEmpty();
        assertThat(choice.places("/Data//a\\b.mkv")).containsExactly(Path.of("/mnt/a\\b.mkv"));
        assertThat(choice(rule("smb://nas/tv", "/mnt/tv")).places("smb://nas/tv/a.mkv"))
                .containsExactly(Path.of("/mnt/tv/a.mkv"));
    }

    @Test
    @DisplayName("the deepest folder counts first, of equal ones the first that was written")
    void theDeepestFolderCountsFirst() {
        ServerChoice choice =
                choice(rule("/data", "/a"), rule("/data/films", "/b"), rule("/data/films", "/c"));

        assertThat(choice.places("/data/films/x.mkv"))
                .containsExactly(
                        Path.of("/b/x.mkv"), Path.of("/c/x.mkv"), Path.of("/a/films/x.mkv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/../etc/passwd",
                "/data/films/../../etc/passwd",
                "/data/./a.mkv",
                "/data/a\0b.mkv",
                "/data/..",
            })
    @DisplayName("H21: what a server calls a file never leads out of the folder")
    void namesNeverLeadOut(String path) {
        assertThat(choice(rule("/data", "/mnt/films")).places(path)).isEmpty();
    }

    @Test
    @DisplayName("H21: neither does a path of Windows, nor one longer than any file system allows")
    void windowsNeverLeadsOut() {
        ServerChoice choice = choice(rule("D:\\films", "/mnt"), rule("/data", "/mnt"));

        assertThat(choice.places("D:\\films\\..\\..\\secret.mkv")).isEmpty();
        assertThat(choice.places("/data/" + "a/".repeat(3_000) + "b.mkv")).isEmpty();
    }

    @Test
    @DisplayName("a rule names a folder on both sides")
    void rulesNameFolders() {
        assertThatThrownBy(() -> rule(" / ", "/mnt")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> rule("/data", "films"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("local must be an absolute path");
        assertThat(rule("/data", "/mnt/x/../films").local()).isEqualTo(Path.of("/mnt/films"));
    }

    @Test
    @DisplayName("without chosen libraries all are wanted")
    void allAreWanted() {
        assertThat(ServerChoice.ALL.wants("7")).isTrue();
        assertThat(new ServerChoice(List.of(" 7 ", "7"), List.of()).libraries())
                .containsExactly("7");
        assertThat(new ServerChoice(List.of("7"), List.of()).wants("8")).isFalse();
        assertThatThrownBy(() -> new ServerChoice(List.of(""), List.of()))
                .isInstanceOf(ProblemException.class);
        List<String> many = IntStream.range(0, 201).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> new ServerChoice(many, List.of()))
                .isInstanceOf(ProblemException.class);
    }

    private static ServerChoice choice(PathReplacement... replacements) {
        return new ServerChoice(List.of(), List.of(replacements));
    }

    private static PathReplacement rule(String server, String local) {
        return new PathReplacement(server, Path.of(local));
    }
}
