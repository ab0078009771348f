package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.Station;

class SdkQuestionsTest {
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final SdkQuestions questions = new SdkQuestions(outbound, Reach.INTERNET);
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("H03: an SDK asks nothing in this network on the word of the Internet")
    void nothingInsideIsAsked() {
        assertThatThrownBy(() -> questions.fetch(questions.to(URI.create(station.inside("/x")))))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("into this network");
        assertThat(station.visits("/x")).isZero();
    }

    @Test
    void whatOurClientSaysItselfIsNotSaidByAnSdk() throws Exception {
        station.answers(
                "/x",
                exchange -> {
                    asked.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                    asked.add(exchange.getRequestHeaders().getFirst("X-Own"));
                    Station.send(exchange, 200, "{}");
                });
        Question question = questions.to(URI.create(station.outside("/x")));
        question = SdkQuestions.telling(question, "USER-AGENT", "an SDK");
        question = SdkQuestions.telling(question, "Accept-Encoding", "gzip");
        question = SdkQuestions.telling(question, "Host", "elsewhere.example");
        question = SdkQuestions.telling(question, "X-Own", "kept");

        assertThat(questions.fetch(question).status()).isEqualTo(200);

        assertThat(asked.getFirst()).doesNotContain("SDK");
        assertThat(asked.getLast()).isEqualTo("kept");
    }

    @Test
    @DisplayName("H10: an answer without an end is not read to its end")
    void answersAreBounded() {
        station.answers("/x", exchange -> Station.send(exchange, 200, "x".repeat(17 << 20)));

        assertThatThrownBy(() -> questions.fetch(questions.to(URI.create(station.outside("/x")))))
                .hasMessageContaining("16777216 bytes");
    }

    @Test
    void whoIsStoppedIsStoppedAlsoBehindAnSdk() {
        station.answers("/x", _ -> station.hold());
        Thread.currentThread().interrupt();

        Throwable thrown =
                catchThrowable(
                        () -> questions.fetch(questions.to(URI.create(station.outside("/x")))));

        assertThat(thrown).isInstanceOf(InterruptedIOException.class);
        assertThatThrownBy(
                        () -> {
                            throw SdkQuestions.failed("broken", new IOException(thrown));
                        })
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(
                        () -> {
                            throw SdkQuestions.failed("broken", new IOException(thrown));
                        })
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
    }

    @Test
    void aMarkOfAPageComesOnce() throws Exception {
        var marks = new PageMarks();
        marks.see("a");
        marks.see("b");

        assertThatThrownBy(() -> marks.see("a")).hasMessageContaining("again and again");
    }
}
