package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.fromTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.collection.query.Query;
import tv.exstream.config.Installation;
import tv.exstream.job.FreshChannels;
import tv.exstream.job.Programming;
import tv.exstream.json.StrictJson;
import tv.exstream.library.local.ProfileChoice;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Outline;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Schedule;
import tv.exstream.starter.StarterChannel;
import tv.exstream.starter.StarterChannels;
import tv.exstream.starter.Stock;
import tv.exstream.starter.Stocktaking;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// The channels that somebody who begins is offered, and what is made of them. Thread-safe.
public final class StarterView {
    /// What the installation remembers: from what the choices of its first channels are drawn, so that a preview shows what comes.
    private static final String SEED = "first-channels-seed";

    /// As many files tell in which format most of them are. Arbitrary.
    private static final int MOST_FILES = 300;

    /// More than are ever offered.
    private static final int MOST_CHANNELS = 50;

    private final Holdings holdings;
    private final Making making;
    private final Programming programming;
    private final Seeds seeds;

    /// What makes channels, and of what kind when nobody says.
    record Making(Channels channels, FreshChannels fresh, ChannelView.Usual usual) {}

    /// @param first draws the seed of a new installation
    record Seeds(Installation installation, RandomGenerator first) {
        long seed() {
            return Long.parseLong(
                    installation.remember(SEED, () -> Long.toString(first.nextLong())));
        }
    }

    StarterView(Holdings holdings, Making making, Programming programming, Seeds seeds) {
        this.holdings = holdings;
        this.making = making;
        this.programming = programming;
        this.seeds = seeds;
    }

    public StarterAnswer offered() {
        Stock stock = stock();
        List<StarterChannel> all = StarterChannels.of(stock);
        Set<StarterChannel> chosen = Set.copyOf(StarterChannels.chosen(all));
        Set<String> names =
                making.channels().all().stream().map(Channel::name).collect(Collectors.toSet());
        return new StarterAnswer(
                stock.total(),
                all.stream()
                        .map(
                                each ->
                                        new StarterAnswer.Offer(
                                                each.key(),
                                                each.theme(),
                                                each.subject(),
                                                each.name(),
                                                each.query(),
                                                each.items(),
                                                chosen.contains(each),
                                                names.contains(each.name())))
                        .toList());
    }

    private Stock stock() {
        return new Stocktaking(holdings.sources().matches(), holdings.today()).take();
    }

    /// @throws ProblemException CHANNEL_NOT_FOUND
    public StarterPreviewAnswer tonight(String key) {
        StarterChannel channel = found(offers(), key);
        return new Tonight(holdings, programming, making.usual())
                .of(channel.schedule(seeds.seed()), items(channel));
    }

    private Map<String, StarterChannel> offers() {
        return StarterChannels.of(stock()).stream()
                .collect(Collectors.toMap(StarterChannel::key, Function.identity()));
    }

    private static StarterChannel found(Map<String, StarterChannel> offers, String key) {
        return Optional.ofNullable(offers.get(key))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.CHANNEL_NOT_FOUND, Objection.NOT_OFFERED, key));
    }

    private List<Outline> items(StarterChannel channel) {
        return holdings.sources().matches().all(Query.parse(channel.query()), holdings.today());
    }

    /// All of them are made, or none.
    ChannelsAnswer make(String json) {
        StarterRequest wish = StrictJson.read(json, StarterRequest.class);
        requireSome(wish);
        Map<String, StarterChannel> offers = offers();
        List<Planned> planned =
                wish.channels().stream()
                        .map(each -> planned(found(offers, each.key()), each.name()))
                        .toList();
        List<Channel> made =
                making.fresh()
                        .made(step -> planned.stream().map(each -> make(each, step)).toList());
        return new ChannelsAnswer(made.stream().map(this::entry).toList());
    }

    /// A channel before it is made.
    private record Planned(Function<ChannelNumber, Channels.Draft> draft, Schedule schedule) {}

    private Planned planned(StarterChannel channel, Optional<String> name) {
        return new Planned(
                draft(ChannelRequest.name(name.orElse(channel.name())), profile(channel)),
                channel.schedule(seeds.seed()));
    }

    private static Channel make(Planned planned, FreshChannels.Making step) {
        Channel channel = step.addLast(planned.draft());
        step.rules(channel, planned.schedule());
        return channel;
    }

    private static void requireSome(StarterRequest wish) {
        int wanted = wish.channels().size();
        if (wanted < 1 || wanted > MOST_CHANNELS) {
            throw ProblemException.mustBe("channels", fromTo(1, MOST_CHANNELS), wanted);
        }
    }

    private Function<ChannelNumber, Channels.Draft> draft(String name, Profile profile) {
        return number ->
                new Channels.Draft(
                        number,
                        name,
                        making.usual().now(),
                        making.usual().zone(),
                        Formats.of(profile),
                        Listing.USUAL);
    }

    /// That of most files, or the usual one: some from all over tell that of very many.
    private Profile profile(StarterChannel channel) {
        List<Outline> all = items(channel);
        int step = Math.max(1, all.size() / MOST_FILES);
        List<MediaId> some =
                IntStream.iterate(0, n -> n < all.size(), n -> n + step)
                        .mapToObj(n -> all.get(n).id())
                        .toList();
        return ProfileChoice.of(
                holdings.sources().items().findAll(some).values().stream()
                        .map(MediaItem::file)
                        .toList());
    }

    private ChannelEntry entry(Channel channel) {
        return ChannelEntry.of(channel, making.usual().ids().of(channel));
    }
}
