package tv.exstream.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Product;

/// The running program insists on what the document says that a body must have, by name, and on nothing else.
@Timeout(600)
class RequiredMembersTest {
    /// What others need is asked before them.
    private static final Set<String> EARLY = Set.of("putGraphic");

    /// What leaves others nothing to do: scripts take a channel over, and a claim ends the rights of the machine, with which all is asked.
    private static final List<String> LATE =
            List.of("putRules", "openScript", "carryOutStep", "makeClaim");

    /// What cannot be accepted here even when it is whole: it is about what only other programs, devices, accounts or readings bring, about
    /// something of another kind, or about a setting of this start.
    private static final Set<String> NEVER_ACCEPTED =
            Set.of(
                    "addPasskey",
                    "addToken",
                    "applyTools",
                    "changePicks",
                    "checkSettings",
                    "chooseEntries",
                    "chooseEntry",
                    "chooseGraphics",
                    "chooseGuideMatch",
                    "chooseMatch",
                    "chooseWatermark",
                    "look",
                    "preview",
                    "putLanguage",
                    "putWatermark",
                    "signIn",
                    "signInWithPasskey");

    @TempDir private Path folder;
    private final ApiDocument document = ApiDocument.own();

    @Test
    @DisplayName("whatever a body must have is asked for by name, and nothing else is")
    void whatABodyMustHaveIsAsTheDocumentSays(TestReporter report) throws Exception {
        Samples samples = Samples.load();
        try (Product product = OneFilm.shown(folder);
                Insistence insistence = new Insistence(product, document)) {
            product.awaitOnAir(1);
            for (Operation operation : operations(samples)) {
                insistence.check(operation, samples.all(operation));
            }
            report.publishEntry("left out", Integer.toString(insistence.omissions()));

            assertThat(insistence.faults()).isEmpty();
            assertThat(insistence.neverAccepted()).isSubsetOf(NEVER_ACCEPTED);
        }
    }

    /// Nothing has to be in a merge patch.
    private List<Operation> operations(Samples samples) {
        List<Operation> all = new ArrayList<>(document.operations());
        all.removeIf(
                each ->
                        each.bodies().isEmpty()
                                || each.method().equals("PATCH")
                                || !samples.are(each));
        all.sort(
                Comparator.comparing((Operation each) -> !EARLY.contains(each.id()))
                        .thenComparing(each -> LATE.indexOf(each.id())));
        return all;
    }
}
