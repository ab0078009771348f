package tv.exstream.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Product;

/// The running program, asked everything that its document has and much that it has not.
///
/// `-Dfuzz.seed=7 -Dfuzz.rounds=500` asks other questions, and more of them.
@Timeout(3_600)
class ApiFuzzTest {
    /// Times each operation is asked; one time in four with nothing odd.
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12);

    private static final int IN_ORDER = 4;

    /// How often each is asked in order before all that is odd, until it is done.
    private static final int TRIES = 15;

    /// Whatever runs ffmpeg is asked once in so many rounds.
    private static final int SELDOM = 5;

    private static final Set<String> COSTLY =
            Set.of(
                    "previewGraphic",
                    "preview",
                    "screenPicture",
                    "screenStream",
                    "test",
                    "putCard",
                    "beginTrial",
                    "testTuner",
                    "support");

    /// What asks servers on the Internet or all of the network by its nature, and what never ends.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "updateYouTube",
                    "beginPlex",
                    "plexPin",
                    "usePlexPin",
                    "findServers",
                    "findTuners",
                    "events",
                    "tail");

    /// What ends the rights of the machine itself, with which all the rest is asked.
    private static final Set<String> LAST = Set.of("makeClaim");

    /// What one film and a person at the machine do not have, which other tests make: an account of one's own, a channel by a script, a list of
    /// programmes, a media server, a collection of a certain kind, a picture that was sent and is named, something to undo or to end, and
    /// settings that no variable locks.
    private static final Set<String> WANTING =
            words(
                    """
                    addPasskey addToken challenge linkIdentity ownIdentities ownPasskeys ownTokens putLanguage removeIdentity removePasskey
                    removeToken signIn signInWithPasskey wishPasskey
                    cancelScript carryOutStep commitScript nextItem openScript scriptProgress
                    arrangeAlternatives chooseEntries chooseEntry chooseGuideMatch chooseMatch releaseGuideMatch
                    hearForm look lookAgain makeHook
                    changePicks clearFirstRuns firstRuns picks
                    applyTools card changeSettings checkSettings chooseGraphics chooseWatermark graphic
                    patchWatermark preview putScreenPicture putWatermark removeWatermark watermark
                    cancelJob changePart endSession endViewer forgetGone previewPart removePart restartSession
                    tonight trialVideo undoEdit undoLastEdit
                    """);

    /// More than a log has that says each refusal once.
    private static final int LONGEST_LOG = 2_000_000;

    @TempDir private Path folder;
    private final ApiDocument document = ApiDocument.own();
    private final Samples samples = Samples.load();

    @Test
    @DisplayName(
            "H20, H22, H23, H44, AC-21: whatever is sent to the interface, it answers as its document"
                    + " says, and does what is in order")
    void whateverIsSentTheAnswerIsOneOfTheDocument(TestReporter report) throws Exception {
        long seed = Long.getLong("fuzz.seed", 1L);
        report.publishEntry("fuzz.seed", Long.toString(seed));
        try (Product product = OneFilm.shown(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            product.awaitOnAir(1);
            Asker asker = new Asker(product, client, document);
            walk(asker, new SplittableRandom(seed));
            askAll(asker, seed, each -> !LAST.contains(each.id()));
            askAll(asker, seed, each -> LAST.contains(each.id()));
            report.publishEntry("asked", Integer.toString(asker.asked()));

            assertThat(asker.faults()).as("seed %d", seed).isEmpty();
            assertThat(refused(asker)).as("refused always, seed %d", seed).isSubsetOf(WANTING);
            assertThat(product.get("/api/health/ready").statusCode()).isEqualTo(200);
            assertThat(unprintable(product.console())).as("H23: lines of the log").isEmpty();
            assertThat(product.console().length()).as("H43").isLessThan(LONGEST_LOG);
        }
    }

    /// Operations that were asked and refused each time, by their ids.
    private Set<String> refused(Asker asker) {
        return operations()
                .map(Operation::id)
                .filter(each -> !asker.accepted().contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Operation> operations() {
        return document.operations().stream().filter(each -> !LEFT_OUT.contains(each.id()));
    }

    /// Lines that a terminal obeys, or that somebody else has made.
    private static List<String> unprintable(String log) {
        return log.lines()
                .filter(
                        line ->
                                line.startsWith("X-Injected")
                                        || line.codePoints()
                                                .anyMatch(
                                                        c ->
                                                                c != '\t'
                                                                        && Character.isISOControl(
                                                                                c)))
                .toList();
    }

    /// Things are made before they are asked for and changed, and removed last.
    private void walk(Asker asker, RandomGenerator random) {
        for (String method :
                List.of("POST", "PUT", "PATCH", "GET", "POST", "PUT", "PATCH", "DELETE")) {
            operations()
                    .filter(each -> !LAST.contains(each.id()))
                    .filter(each -> each.method().equals(method))
                    .forEach(
                            each ->
                                    insist(
                                            asker,
                                            new Questions(samples, new Known(asker::json), random),
                                            each));
        }
    }

    /// Not every sample fits everything that there is.
    private static void insist(Asker asker, Questions questions, Operation operation) {
        int most = WANTING.contains(operation.id()) ? 1 : TRIES;
        int tries = 0;
        do {
            asker.ask(questions.inOrder(operation));
        } while (++tries < most && !asker.accepted().contains(operation.id()));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private void askAll(Asker asker, long seed, Predicate<Operation> which) {
        List<Operation> operations = operations().filter(which).toList();
        for (int round = 0; round < ROUNDS; round++) {
            RandomGenerator random = new SplittableRandom(seed * 1_000_003 + round);
            Questions questions = new Questions(samples, new Known(asker::json), random);
            for (Operation operation : operations) {
                ask(asker, round, questions, operation);
            }
        }
    }

    private static void ask(Asker asker, int round, Questions questions, Operation operation) {
        if (COSTLY.contains(operation.id()) && round % SELDOM != 0) {
            return;
        }
        if (round % IN_ORDER == 0) {
            asker.ask(questions.inOrder(operation));
        } else {
            asker.ask(questions.odd(operation));
        }
    }
}
