package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import tv.exstream.dvb.Caption;
import tv.exstream.dvb.CaptionSample;
import tv.exstream.dvb.Screen;

class PageDrawingsTest {
    private static final Screen HD = new Screen(1_280, 720);
    private static final List<String> HELLO = List.of("hello");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> drawn = new ArrayList<>();
    private final PageDrawings drawings = new PageDrawings(this::draw, waiting::add);

    @Test
    void wordsAreDrawnOnceAndThenThere() {
        assertThat(drawings.of(HD, HELLO)).isEmpty();
        assertThat(drawings.of(HD, HELLO)).isEmpty();
        work();

        assertThat(drawings.of(HD, HELLO)).isPresent();
        assertThat(drawings.of(new Screen(720, 576), HELLO)).isEmpty();
        work();
        assertThat(drawn).containsExactly("720 [hello]", "576 [hello]");
    }

    @Test
    void whatCannotBeDrawnIsNotTriedAgain() {
        List<String> broken = List.of("broken");
        List<String> letters = List.of("no letters");
        drawings.of(HD, broken);
        drawings.of(HD, letters);
        work();

        assertThat(drawings.of(HD, broken)).isEmpty();
        assertThat(drawings.of(HD, letters)).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void whatIsRefusedIsAskedForAgain() {
        Executor refusing =
                _ -> {
                    throw new RejectedExecutionException("too many");
                };
        var busy = new PageDrawings(this::draw, new FirstRefused(refusing));

        assertThat(busy.of(HD, HELLO)).isEmpty();
        assertThat(busy.of(HD, HELLO)).isEmpty();
        assertThat(busy.of(HD, HELLO)).isPresent();
    }

    @Test
    void noMoreThanSomeHundredWait() {
        for (int n = 0; n < 2 * PageDrawings.MOST_WAITING; n++) {
            drawings.of(HD, List.of("words " + n));
        }

        assertThat(waiting).hasSize(PageDrawings.MOST_WAITING);
    }

    @Test
    void whatWasNotAskedForLongestGoesWhenThereIsTooMuch() {
        String large = "x".repeat(2_000_000);
        var all = new PageDrawings(this::draw, Runnable::run);
        all.of(HD, HELLO);
        all.of(HD, List.of("first"));
        for (int n = 0; n < 10; n++) {
            all.of(HD, HELLO);
            all.of(HD, List.of(large + n));
        }
        drawn.clear();
        all.of(HD, HELLO);
        all.of(HD, List.of("first"));

        assertThat(drawn).containsExactly("720 [first]");
    }

    private Optional<Caption> draw(Screen screen, List<String> texts) {
        if (texts.contains("broken")) {
            throw new IllegalStateException("meant");
        }
        if (texts.contains("no letters")) {
            throw new InternalError("meant");
        }
        drawn.add(screen.height() + " " + texts);
        String short12 = texts.getFirst();
        return Optional.of(
                CaptionSample.saying(
                        List.of(short12.substring(0, Math.min(12, short12.length())))));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static final class FirstRefused implements Executor {
        private final Executor first;
        private boolean refused;

        private FirstRefused(Executor first) {
            this.first = first;
        }

        @Override
        public void execute(Runnable work) {
            if (refused) {
                work.run();
            } else {
                refused = true;
                first.execute(work);
            }
        }
    }
}
