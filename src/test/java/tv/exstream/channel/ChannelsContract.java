package tv.exstream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

/// What every [Channels] does.
public interface ChannelsContract {
    Channels channels();

    @Test
    default void channelsAreListedByNumberAndNotByText() {
        for (String number : new String[] {"10", "5.1", "5", "1984.1", "2"}) {
            channels().add(channel(number).draft());
        }

        assertThat(channels().all())
                .extracting(channel -> channel.number().toString())
                .containsExactly("2", "5", "5.1", "10", "1984.1");
    }

    @Test
    default void everythingAboutAChannelIsKept() {
        Profile profile =
                new Profile(
                        new VideoFormat(1_920, 1_080, FrameRate.NTSC_30, 6_000),
                        new AudioFormat(44_100, 1, 96));
        Profile small =
                new Profile(
                        new VideoFormat(640, 360, FrameRate.NTSC_30, 600),
                        new AudioFormat(44_100, 1, 64));
        Channels.Draft draft =
                channel("7.2")
                        .named("Кино & \"more\" \uD83D\uDE00")
                        .since(Instant.parse("2025-03-30T01:59:59.999Z"))
                        .in(ZoneId.of("Europe/Berlin"))
                        .with(profile, new Alternative("mobile", small))
                        .listed(new Listing(true, "Фильмы \"all\"", ""))
                        .draft();

        Channel added = channels().add(draft);

        assertThat(channels().find(added.id())).contains(added);
        assertThat(channels().find(new ChannelNumber(7, 2))).contains(added);
        assertThat(added).isEqualTo(draft.as(added.id()));
    }

    @Test
    default void aNumberIsGivenOnce() {
        channels().add(channel("5").draft());

        assertProblem(
                Problem.CHANNEL_NUMBER_TAKEN,
                () -> channels().add(channel("5").named("other").draft()));
    }

    private static void assertProblem(Problem problem, ThrowingCallable action) {
        assertThatThrownBy(action)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .returns(problem, ProblemException::problem);
    }

    @Test
    default void allButIdAndEpochCanBeChanged() {
        Channel added = channels().add(channel("5").draft());
        Channel wish =
                channel("7.2")
                        .withId(added.id().value())
                        .named("Other")
                        .in(ZoneId.of("Asia/Tokyo"))
                        .listed(new Listing(true, "Night", "ab12"))
                        .build();

        Channel changed = channels().change(added.id(), _ -> wish);

        assertThat(changed).isEqualTo(wish);
        assertThat(channels().find(added.id())).contains(wish);
        assertThat(channels().find(added.number())).isEmpty();
    }

    @Test
    default void aChangeKeepsItsNumberAndTakesNoOthers() {
        Channel five = channels().add(channel("5").draft());
        Channel six = channels().add(channel("6").draft());

        assertThat(channels().change(five.id(), same -> same)).isEqualTo(five);
        assertProblem(
                Problem.CHANNEL_NUMBER_TAKEN,
                () -> channels().change(five.id(), _ -> channel("6").withId(1).build()));
        assertProblem(
                Problem.CHANNEL_NOT_FOUND,
                () -> channels().change(new ChannelId(4_711), same -> same));
        assertThat(channels().all()).containsExactly(five, six);
    }

    @Test
    default void changesAtTheSameTimeAreNotLost() throws Exception {
        Channel added = channels().add(channel("5").named("x").draft());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Channel>> changes =
                    Collections.nCopies(
                            24, () -> channels().change(added.id(), ChannelsContract::longer));
            for (Future<Channel> done : threads.invokeAll(changes)) {
                assertThat(done.get().name()).startsWith("xx");
            }
        }

        assertThat(channels().find(added.id()).orElseThrow().name()).hasSize(25);
    }

    private static Channel longer(Channel channel) {
        return channel(5)
                .withId(channel.id().value())
                .named(channel.name() + "x")
                .since(channel.epoch())
                .build();
    }

    @Test
    @DisplayName("XM-05, HD-03: a hidden channel is in no list and is found all the same")
    default void aHiddenChannelIsInNoList() {
        Channel shown = channels().add(channel("5").draft());
        Channel hidden = channels().add(channel("6").hidden().draft());

        assertThat(channels().listed()).containsExactly(shown);
        assertThat(channels().all()).containsExactly(shown, hidden);
        assertThat(channels().find(hidden.number())).contains(hidden);
    }

    @Test
    default void aRemovedChannelIsGoneAndItsIdIsNotGivenAgain() {
        Channel removed = channels().add(channel("5").draft());

        channels().remove(removed.id());
        channels().remove(new ChannelId(4_711));
        Channel added = channels().add(channel("5").draft());

        assertThat(channels().find(removed.id())).isEmpty();
        assertThat(added.id()).isNotEqualTo(removed.id());
        assertThat(channels().all()).containsExactly(added);
    }

    @Test
    default void numbersAreExchangedAndOthersRemovedInOneStep() {
        Channel five = channels().add(channel("5").draft());
        Channel six = channels().add(channel("6").draft());
        Channel seven = channels().add(channel("7").draft());
        Channel nowSix = channel("6").withId(five.id().value()).build();
        Channel nowFive = channel("5").withId(six.id().value()).build();

        var batch = Batches.of(List.of(nowSix, nowFive), List.of(seven.id()));

        assertThat(channels().apply(batch)).containsExactly(nowSix, nowFive);
        assertThat(channels().all()).containsExactly(nowFive, nowSix);
    }

    @Test
    default void aStepChangesChannelsAsTheyAreThen() {
        Channel five = channels().add(channel("5").draft());
        SequencedMap<ChannelId, UnaryOperator<Channel>> hiding = new LinkedHashMap<>();
        hiding.put(five.id(), each -> listed(each, new Listing(true, "", each.listing().logo())));
        var batch = new ChannelBatch(hiding, List.of());

        Channel _ =
                channels().change(five.id(), each -> listed(each, new Listing(false, "", "abc")));
        List<Channel> after = channels().apply(batch);

        assertThat(after)
                .extracting(Channel::listing)
                .containsExactly(new Listing(true, "", "abc"));
        assertThat(channels().find(five.id())).contains(after.getFirst());
    }

    private static Channel listed(Channel channel, Listing listing) {
        return new Channel(
                channel.id(),
                channel.number(),
                channel.name(),
                channel.epoch(),
                channel.zone(),
                channel.formats(),
                listing);
    }

    @Test
    default void theLastOneGetsTheNumberAfterAllOthersHoweverManyAreAddedAtOnce() throws Exception {
        Channel _ = channels().add(channel("5.1").draft());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Channel>> adding =
                    Collections.nCopies(8, () -> channels().addLast(ChannelsContract::numbered));

            assertThat(
                            threads.invokeAll(adding).stream()
                                    .map(Future::resultNow)
                                    .map(each -> each.number().major()))
                    .containsExactlyInAnyOrder(6, 7, 8, 9, 10, 11, 12, 13);
        }
    }

    private static Channels.Draft numbered(ChannelNumber number) {
        return channel(number.toString()).draft();
    }

    @Test
    default void theFirstOneOfAllIsNumberOne() {
        assertThat(channels().addLast(ChannelsContract::numbered).number())
                .isEqualTo(new ChannelNumber(1, 0));
    }

    @Test
    default void aStepThatCannotBeDoneAsAWholeLeavesEverything() {
        Channel five = channels().add(channel("5").draft());
        Channel six = channels().add(channel("6").draft());
        Channel asSix = channel("6").withId(five.id().value()).build();
        Channel asSeven = channel("7").withId(five.id().value()).build();

        assertProblem(
                Problem.CHANNEL_NUMBER_TAKEN,
                () -> channels().apply(Batches.of(List.of(asSix), List.of())));
        assertProblem(
                Problem.CHANNEL_NOT_FOUND,
                () ->
                        channels()
                                .apply(
                                        Batches.of(
                                                List.of(asSeven),
                                                List.of(six.id(), new ChannelId(99)))));
        assertThat(channels().all()).containsExactly(five, six);
    }

    @Test
    default void anUnknownChannelIsNotFound() {
        assertThat(channels().find(new ChannelId(1))).isEmpty();
        assertThat(channels().find(new ChannelId(Long.MAX_VALUE))).isEmpty();
        assertThat(channels().find(new ChannelNumber(1, 0))).isEmpty();
        assertThat(channels().all()).isEmpty();
    }
}
