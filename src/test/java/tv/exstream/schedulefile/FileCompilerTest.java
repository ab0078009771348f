package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection;
import tv.exstream.schedule.sequential.ContentSources;

class FileCompilerTest {
    private static final String FILE =
            """
            content:
              - {key: films, collection: Films}
              - {key: unused, collection: Nowhere}
            playout: [{count: 1, content: films}, {repeat: true}]
            """;

    @TempDir Path folder;

    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final FileCompiler compiler = new FileCompiler(new ContentSources(collections));

    @Test
    void whatIsUsedIsLookedUp() {
        collections.add("Films", new MediaCollection.Content.Smart("type:movie"));

        Compilation compilation = compiler.compile(files().check("day.yml", FILE), 7);

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Compiled.class,
                        compiled -> {
                            assertThat(compiled.schedule().sources()).containsOnlyKeys("films");
                            assertThat(compiled.schedule().seed()).isEqualTo(7);
                            assertThat(compiled.files()).containsExactly("day.yml");
                        });
    }

    @Test
    void everyContentThatCannotBeFoundIsSaidAtItsPlace() {
        String text =
                """
                content:
                  - {key: films, collection: Films}
                  - search:
                    key: found
                    query: "type:("
                  - {key: shorts, playlist: Shorts}
                playout:
                  - {all: , content: films}
                  - {all: , content: found}
                  - {all: , content: shorts}
                """;

        Compilation compilation = compiler.compile(files().check("day.yml", text), 7);

        assertThat(flaws(compilation))
                .extracting(Flaw::toString)
                .satisfiesExactly(
                        films ->
                                assertThat(films)
                                        .startsWith(
                                                "day.yml, line 2, column 5: content[0] is refused: content films must name"),
                        found ->
                                assertThat(found)
                                        .startsWith(
                                                "day.yml, line 3, column 5: content[1] is refused: query is wrong at character"),
                        shorts ->
                                assertThat(shorts)
                                        .startsWith("day.yml, line 6, column 5: content[2]"));
    }

    @Test
    void whatCannotBeCarriedOutIsSaidOfTheWholeFile() {
        collections.add("Films", new MediaCollection.Content.Smart("type:movie"));
        String text =
                """
                content: [{key: films, collection: Films}]
                sequence:
                  - {key: s, items: [{count: 1, content: films}, {repeat: true}]}
                playout: [{shuffle_sequence: s}, {sequence: s}]
                """;

        assertThat(flaws(compiler.compile(files().check("day.yml", text), 7)))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.line()).isPositive());
    }

    @Test
    void aRefusedFileNamesWhatIsMissingSoThatItCanBeWaitedFor() throws Exception {
        Files.writeString(folder.resolve("base.yml"), "import: gone.yml\n");
        String text = "import: [base.yml, ../outside.yml]\nplayout: [{graphics_off: }]\n";

        Compilation compilation = compiler.compile(files().check("day.yml", text), 7);

        assertThat(((Reading.Refused) compilation).files())
                .containsExactly("day.yml", "base.yml", "gone.yml");
    }

    @Test
    void aFileIsKnownByItsTimeAndSize() throws Exception {
        Path file = Files.writeString(folder.resolve("day.yml"), "name: x\n");
        Instant modified = Files.getLastModifiedTime(file).toInstant();

        assertThat(files().stamps(List.of("day.yml", "gone.yml", "\0")))
                .isEqualTo(Map.of("day.yml", new Stamp(modified, 8)));
    }

    private ScheduleFiles files() {
        return new ScheduleFiles(folder);
    }

    private static List<Flaw> flaws(Compilation compilation) {
        return ((Reading.Refused) compilation).flaws();
    }
}
