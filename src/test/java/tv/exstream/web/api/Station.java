package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.playout.Airtimes;

/// A made-up television station: [Views] over seeded programmes, for tests of the interface and of the page.
public final class Station {
    private static final List<String> NAMES =
            List.of(
                    "Cinema Classics",
                    "The Sitcom Channel",
                    "Nature",
                    "Westerns After Dark",
                    "Kids",
                    "Concerts",
                    "Science & History",
                    "Anime",
                    "Crime",
                    "Comedy Club",
                    "Documentaries",
                    "Silent Era",
                    "Space",
                    "Travel",
                    "Nordic Noir");

    private static final List<String> SHOWS =
            List.of(
                    "The Lighthouse Keepers",
                    "Harbour Lights",
                    "Planet in Motion",
                    "Night Court Stories",
                    "Roadside Kitchens",
                    "Orbit",
                    "The Long Afternoon",
                    "Midnight Express Radio",
                    "A Quiet Place to Land",
                    "Letters from the Delta");

    private static final List<String> EPISODES =
            List.of("The Storm", "Low Tide", "Deserts", "The Witness", "Lisbon", "Re-entry");

    private static final String PLOT =
            "A family of keepers on a remote island takes turns at the lamp while the world changes on the far side of the"
                    + " water. Tonight a boat without lights appears off the reef.";

    /// Yesterday and two weeks.
    private static final Duration DAYS = Duration.ofDays(16);

    private final InstantSource clock;
    private final List<Channel> channels;
    private final Map<String, ChannelStateAnswer> otherwise = new HashMap<>();

    /// How often a scan was asked for.
    public final AtomicInteger scansStarted = new AtomicInteger();

    /// How many media are known.
    public final AtomicInteger items = new AtomicInteger(1_204);

    /// What listeners are told about the timelines; a test changes it.
    public final AtomicLong timelineVersion = new AtomicLong(1);

    private record Channel(String number, String name, List<ProgrammeEntry> programmes) {}

    /// The number of the channel that no list has, if there is one.
    private final Optional<String> hidden;

    private Station(InstantSource clock, List<Channel> channels) {
        this(clock, channels, Optional.empty());
    }

    private Station(InstantSource clock, List<Channel> channels, Optional<String> hidden) {
        this.clock = clock;
        this.channels = List.copyOf(channels);
        this.hidden = hidden;
    }

    /// A station with this many channels, whose programmes last 20 to 110 minutes.
    public static Station of(int channels, InstantSource clock) {
        return new Station(
                clock,
                IntStream.range(0, channels).mapToObj(index -> channel(index, clock)).toList());
    }

    /// The same, whose last channel is hidden.
    public static Station hidingLast(int channels, InstantSource clock) {
        Station open = of(channels, clock);
        return new Station(clock, open.channels, Optional.of(open.channels.getLast().number()));
    }

    /// A station with one channel, all of whose programmes have this title.
    public static Station showing(String title, InstantSource clock) {
        Channel channel = channel(0, clock);
        return new Station(
                clock,
                List.of(
                        new Channel(
                                "1",
                                title,
                                channel.programmes().stream()
                                        .map(each -> renamed(each, title))
                                        .toList())));
    }

    public Views views() {
        return new Views(
                this::channels,
                this::now,
                this::guide,
                new Planned(),
                this::states,
                this::sessions,
                () -> new FillsAnswer(List.of(fill()), 3, 1, 2, List.of(replaced())),
                () -> new DiskAnswer(31_400_000_000L, 50_000_000_000L, 412_000_000_000L, 17, ""),
                this::scan,
                scansStarted::incrementAndGet,
                timelineVersion::get);
    }

    /// Has a channel do otherwise, or takes one off the air.
    public Station doing(ChannelStateAnswer state) {
        otherwise.put(state.number(), state);
        return this;
    }

    private SessionsAnswer sessions() {
        return new SessionsAnswer(
                3, List.of(session("3", "Nature", 2)), List.of(player("5", "Kids")), List.of());
    }

    private ChannelStatesAnswer states() {
        List<ChannelNumber> all =
                channels.stream().map(each -> ChannelNumber.parse(each.number())).toList();
        return ChannelStatesAnswer.of(
                PlainStates.of(now(all), sessions()).stream()
                        .map(each -> otherwise.getOrDefault(each.number(), each))
                        .toList());
    }

    private ChannelsAnswer channels() {
        return new ChannelsAnswer(
                channels.stream()
                        .map(
                                each ->
                                        new ChannelsAnswer.ChannelEntry(
                                                Long.parseLong(each.number()),
                                                each.number(),
                                                each.name(),
                                                "exstream." + each.number(),
                                                "1280x720@25/1",
                                                List.of(),
                                                "UTC",
                                                isHidden(each),
                                                group(each),
                                                "",
                                                "/iptv/channel/" + each.number() + ".m3u8",
                                                "/iptv/channel/" + each.number() + ".ts"))
                        .toList());
    }

    private boolean isHidden(Channel channel) {
        return hidden.filter(channel.number()::equals).isPresent();
    }

    private static String group(Channel channel) {
        return channel.name().startsWith("Kids") ? "Children" : "";
    }

    private NowAnswer now(List<ChannelNumber> numbers) {
        Instant now = clock.instant();
        return new NowAnswer(
                now,
                channels.stream()
                        .filter(
                                each ->
                                        numbers.isEmpty()
                                                ? !isHidden(each)
                                                : numbers.contains(
                                                        ChannelNumber.parse(each.number())))
                        .map(each -> onAir(each, now))
                        .toList());
    }

    private static NowAnswer.OnChannel onAir(Channel channel, Instant now) {
        Optional<ProgrammeEntry> current =
                channel.programmes().stream()
                        .filter(each -> !now.isBefore(each.start()) && now.isBefore(each.finish()))
                        .findFirst();
        return new NowAnswer.OnChannel(
                channel.number(),
                channel.name(),
                current,
                channel.programmes().stream().filter(each -> each.start().isAfter(now)).findFirst(),
                current.map(each -> picture(Duration.between(each.start(), now))));
    }

    private static NowAnswer.Picture picture(Duration offset) {
        return new NowAnswer.Picture(7, offset.toMillis() / 1000.0, offset.toMillis() / 40);
    }

    private GuideAnswer guide(GuideQuery query) {
        List<GuideAnswer.GuideRow> rows =
                channels.stream()
                        .filter(each -> asked(query, each))
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(each -> row(each, query))
                        .toList();
        return new GuideAnswer(
                clock.instant(),
                query.range().start(),
                query.range().end(),
                channels.size(),
                query.offset(),
                query.limit(),
                rows);
    }

    private boolean asked(GuideQuery query, Channel channel) {
        return query.numbers().isEmpty()
                ? !isHidden(channel)
                : query.numbers().contains(ChannelNumber.parse(channel.number()));
    }

    private static GuideAnswer.GuideRow row(Channel channel, GuideQuery query) {
        return new GuideAnswer.GuideRow(
                channel.number(),
                channel.name(),
                channel.programmes().stream()
                        .filter(each -> each.start().isBefore(query.range().end()))
                        .filter(each -> each.finish().isAfter(query.range().start()))
                        .toList());
    }

    /// Single programmes, found by looking at all.
    private final class Planned implements PlannedProgrammes {
        @Override
        public FoundAnswer find(FindQuery query) {
            List<FoundAnswer.FoundEntry> found =
                    channels.stream()
                            .flatMap(each -> found(each, query))
                            .sorted(Comparator.comparing(entry -> entry.programme().start()))
                            .filter(entry -> isAfter(entry, query))
                            .limit(query.limit() + 1)
                            .toList();
            List<FoundAnswer.FoundEntry> page =
                    found.subList(0, Math.min(query.limit(), found.size()));
            Optional<String> next =
                    found.size() > page.size()
                            ? Optional.of(FindQuery.next(place(page.getLast())))
                            : Optional.empty();
            return new FoundAnswer(clock.instant(), page, next, true);
        }

        private static Stream<FoundAnswer.FoundEntry> found(Channel channel, FindQuery query) {
            return channel.programmes().stream()
                    .filter(each -> each.finish().isAfter(query.range().start()))
                    .filter(each -> each.start().isBefore(query.range().end()))
                    .filter(each -> query.words().stream().allMatch(word -> has(each, word)))
                    .map(
                            each ->
                                    new FoundAnswer.FoundEntry(
                                            channel.number(), channel.name(), each));
        }

        private static boolean has(ProgrammeEntry programme, String word) {
            return (programme.title() + " " + programme.subtitle())
                    .toLowerCase(Locale.ROOT)
                    .contains(word.toLowerCase(Locale.ROOT));
        }

        private static boolean isAfter(FoundAnswer.FoundEntry entry, FindQuery query) {
            return query.after().isEmpty()
                    || entry.programme().start().isAfter(query.after().get().start());
        }

        private static Airtimes.Place place(FoundAnswer.FoundEntry last) {
            return new Airtimes.Place(
                    last.programme().start(), new ChannelId(Long.parseLong(last.number())));
        }

        @Override
        public ProgrammeAnswer at(String number, Instant at) {
            Channel channel =
                    channels.stream()
                            .filter(each -> each.number().equals(number))
                            .findFirst()
                            .orElseThrow();
            ProgrammeEntry programme =
                    channel.programmes().stream()
                            .filter(
                                    each ->
                                            !at.isBefore(each.start())
                                                    && at.isBefore(each.finish()))
                            .findFirst()
                            .orElseThrow();
            return new ProgrammeAnswer(
                    clock.instant(), number, channel.name(), programme, others(programme));
        }

        private List<ProgrammeAnswer.AirtimeEntry> others(ProgrammeEntry programme) {
            return channels.stream()
                    .flatMap(
                            channel ->
                                    channel.programmes().stream()
                                            .filter(each -> isSame(each, programme))
                                            .map(each -> airtime(channel, each)))
                    .sorted(Comparator.comparing(ProgrammeAnswer.AirtimeEntry::start))
                    .limit(20)
                    .toList();
        }

        private boolean isSame(ProgrammeEntry one, ProgrammeEntry other) {
            return one != other
                    && one.finish().isAfter(clock.instant())
                    && one.title().equals(other.title())
                    && one.subtitle().equals(other.subtitle());
        }

        private static ProgrammeAnswer.AirtimeEntry airtime(Channel channel, ProgrammeEntry each) {
            return new ProgrammeAnswer.AirtimeEntry(
                    channel.number(), channel.name(), each.start(), each.finish());
        }
    }

    private ScanAnswer scan() {
        return new ScanAnswer(
                scansStarted.get() > 0,
                items.get(),
                420,
                1_204,
                38.5,
                OptionalLong.of(20),
                2,
                List.of());
    }

    private SessionsAnswer.SessionEntry session(String number, String name, int viewers) {
        Instant started = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var viewer =
                new SessionsAnswer.ViewerEntry(
                        17,
                        "192.0.2.7",
                        "VLC",
                        "TRANSPORT_STREAM",
                        "ACTIVE",
                        started,
                        940,
                        0,
                        0,
                        "realtime");
        return new SessionsAnswer.SessionEntry(
                3,
                number,
                name,
                "ACTIVE",
                started,
                Collections.nCopies(viewers, viewer),
                300,
                Map.of(),
                0,
                3,
                new SessionsAnswer.RestartsEntry(0, "CLOSED", 0, Map.of(), 0),
                Optional.empty());
    }

    private SessionsAnswer.HlsPlayer player(String number, String name) {
        return new SessionsAnswer.HlsPlayer(
                23, 5, number, name, "192.0.2.9", "Safari", "ACTIVE", clock.instant(), 0);
    }

    private FillsAnswer.ReplacedEntry replaced() {
        return new FillsAnswer.ReplacedEntry(
                "The Long Afternoon",
                "The Long Afternoon - 1080p.mkv",
                "the file is not there",
                "The Long Afternoon - 720p.mkv",
                600,
                clock.instant(),
                Optional.empty());
    }

    private static FillsAnswer.FillEntry fill() {
        return new FillsAnswer.FillEntry("The Long Afternoon", "SOON", 300, 1_200, 8.4);
    }

    private static Channel channel(int index, InstantSource clock) {
        var random = new Random(index);
        Instant from = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        Instant to = from.plus(DAYS);
        List<ProgrammeEntry> programmes = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = programmes.getLast().finish()) {
            programmes.add(programme(at, random));
        }
        String round = index < NAMES.size() ? "" : " " + (index / NAMES.size() + 1);
        return new Channel(
                Integer.toString(index + 1), NAMES.get(index % NAMES.size()) + round, programmes);
    }

    private static ProgrammeEntry programme(Instant start, Random random) {
        int minutes = List.of(22, 24, 30, 45, 52, 60, 95, 110).get(random.nextInt(8));
        String episode =
                "S%dE%d · %s"
                        .formatted(
                                1 + random.nextInt(6),
                                1 + random.nextInt(20),
                                EPISODES.get(random.nextInt(EPISODES.size())));
        return new ProgrammeEntry(
                SHOWS.get(random.nextInt(SHOWS.size())),
                minutes < 90 ? episode : "",
                PLOT,
                start,
                start.plus(Duration.ofMinutes(minutes)),
                ProgrammeEntry.Kind.PROGRAMME,
                Optional.empty());
    }

    private static ProgrammeEntry renamed(ProgrammeEntry programme, String title) {
        return new ProgrammeEntry(
                title,
                title,
                title,
                programme.start(),
                programme.finish(),
                programme.kind(),
                programme.details());
    }
}
