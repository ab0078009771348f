package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The programs that people sort and check guides with read the one of the running server.
@ExtendWith(Television.Shared.class)
class GuideReadersTest {
    private static final Path DTD = Path.of("/usr/share/xmltv/xmltv.dtd");

    @TempDir private Path folder;

    private Path guide;

    @BeforeEach
    void fetch(Television television) throws IOException {
        String text = television.product().get("/iptv/xmltv.xml").body();
        assertThat(text.split("<programme ")).hasSizeGreaterThan(500);
        guide = Files.writeString(folder.resolve("guide.xml"), text);
    }

    @Test
    @DisplayName("XM-19: tv_validate_file accepts the guide of a running server")
    void tvValidateFileAcceptsTheGuide() {
        assumeDefinition();
        // Else it fetches the definition from the network.
        Map<String, String> environment = Map.of("XMLTV_SUPPLEMENT", DTD.getParent().toString());

        try (Run run =
                Run.of(Tool.TV_VALIDATE_FILE.command(List.of(guide.toString())), environment)) {
            Run.End end = run.end();

            assertThat(end.exitCode()).as(end.printed().text()).isZero();
            assertThat(end.printed().text().strip()).endsWith("Validated ok.");
        }
    }

    @Test
    @DisplayName("XM-19: the guide of a running server meets the document type definition")
    void theGuideMeetsTheDocumentTypeDefinition() {
        assumeDefinition();

        Run.End end =
                Tool.XMLLINT.run(
                        "--noout", "--nonet", "--dtdvalid", DTD.toString(), guide.toString());

        assertThat(end.exitCode()).as(end.printed().text()).isZero();
    }

    @Test
    @DisplayName("XM-17: tv_sort finds no overlap in the guide of a running server")
    void tvSortFindsNoOverlap() {
        Run.End end = Tool.TV_SORT.run("--output", "/dev/null", guide.toString());

        assertThat(end.printed().text()).isEmpty();
    }

    private static void assumeDefinition() {
        assumeTrue(Files.exists(DTD), DTD + " is not installed (Debian: xmltv-util)");
    }
}
