package tv.exstream.web.api;

import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Import;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.web.TestServer;

/// Rules over HTTP and all that pages about them ask for, with a planner and a database that the test adds.
@Import({
    ApiConfiguration.class,
    EventRoutes.class,
    ScheduleHelpRoutes.class,
    SchedulingServerTest.Parts.class
})
public class ScheduleParts {
    private static final List<String> FILMS =
            List.of(
                    "The Lighthouse Keeper",
                    "Harbour Lights",
                    "A Winter in Oslo",
                    "Paper Moons",
                    "The Last Ferry");

    /// Two shows with twelve episodes each, and five films.
    public static void addLibrary(TestServer server) {
        List<Found> found = new ArrayList<>();
        for (int episode = 1; episode <= 12; episode++) {
            found.add(episode("Orbit", episode, 45));
            found.add(episode("Kitchen Stories", episode, 25));
        }
        for (String film : FILMS) {
            found.add(
                    item(film)
                            .at("/media/%s.mkv".formatted(film))
                            .movieOf(1998)
                            .lasting(minutes(95 + film.length()))
                            .found());
        }
        server.bean(MediaItems.class).upsert(found);
    }

    private static Found episode(String show, int number, int length) {
        return item("Part " + number)
                .at("/media/%s/%d.mkv".formatted(show, number))
                .episode(show, 1, number)
                .lasting(minutes(length))
                .found();
    }
}
