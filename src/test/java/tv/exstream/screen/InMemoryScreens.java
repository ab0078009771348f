package tv.exstream.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.Channels;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Screens that are forgotten when the test ends. Thread-safe.
public final class InMemoryScreens implements Screens {
    private final Channels channels;
    private final Map<Place, Screen> screens = new HashMap<>();
    private final Map<Place, SentPicture> pictures = new HashMap<>();

    public InMemoryScreens(Channels channels) {
        this.channels = channels;
    }

    @Override
    public synchronized List<Placed> all() {
        return new ArrayList<>(screens.keySet())
                .stream()
                        .sorted(
                                Comparator.comparing(Place::channel)
                                        .thenComparing(place -> place.reason().name()))
                        .flatMap(place -> find(place).stream())
                        .toList();
    }

    @Override
    public synchronized Optional<Placed> find(Place place) {
        if (channels.find(place.channel()).isEmpty()) {
            remove(place);
        }
        return Optional.ofNullable(screens.get(place))
                .map(screen -> new Placed(place, screen, picture(place).map(SentPicture::digest)));
    }

    @Override
    public synchronized Optional<SentPicture> picture(Place place) {
        return channels.find(place.channel()).map(_ -> pictures.get(place));
    }

    @Override
    public synchronized void put(Place place, Screen screen) {
        requireChannel(place);
        if (!(screen.visual() instanceof Visual.Picture)) {
            pictures.remove(place);
        } else if (!pictures.containsKey(place)) {
            throw new ProblemException(Problem.INVALID_VALUE, "no picture");
        }
        screens.put(place, screen);
    }

    @Override
    public synchronized void put(Place place, Screen screen, SentPicture picture) {
        requireChannel(place);
        pictures.put(place, picture);
        screens.put(place, screen);
    }

    @Override
    public synchronized void remove(Place place) {
        screens.remove(place);
        pictures.remove(place);
    }

    private void requireChannel(Place place) {
        if (channels.find(place.channel()).isEmpty()) {
            throw new ProblemException(Problem.CHANNEL_NOT_FOUND, "no channel " + place.channel());
        }
    }
}
