package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks the programs that others check guides with about the guide in the golden file.
class XmltvValidityTest {
    private static final Path GUIDE =
            Path.of("src", "test", "resources", "golden", "guide", "xmltv.xml").toAbsolutePath();
    private static final Path DTD = Path.of("/usr/share/xmltv/xmltv.dtd");

    @TempDir private Path folder;

    @Test
    @DisplayName("XM-19: the document type definition of XMLTV is met")
    void theDocumentTypeDefinitionOfXmltvIsMet() throws Exception {
        assumeInstalled("/usr/bin/xmllint");
        assumeTrue(Files.exists(DTD), DTD + " is not installed");

        assertThat(
                        output(
                                "/usr/bin/xmllint",
                                "--noout",
                                "--nonet",
                                "--dtdvalid",
                                DTD.toString(),
                                GUIDE.toString()))
                .isEmpty();
    }

    @Test
    @DisplayName("XM-19: tv_validate_file has nothing to say")
    void tvValidateFileHasNothingToSay() throws Exception {
        assumeInstalled("/usr/bin/tv_validate_file");
        assumeTrue(Files.exists(DTD), DTD + " is not installed");

        assertThat(output("/usr/bin/tv_validate_file", GUIDE.toString()))
                .doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("warning");
    }

    @Test
    @DisplayName("XM-17: tv_sort finds no overlap")
    void tvSortFindsNoOverlap() throws Exception {
        assumeInstalled("/usr/bin/tv_sort");

        assertThat(output("/usr/bin/tv_sort", "--output", "/dev/null", GUIDE.toString())).isEmpty();
    }

    private static void assumeInstalled(String program) {
        assumeTrue(Files.isExecutable(Path.of(program)), program + " is not installed");
    }

    private String output(String... command) throws Exception {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command);
        // Else tv_validate_file fetches the definition from the network.
        builder.environment().put("XMLTV_SUPPLEMENT", DTD.getParent().toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
