package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.problem.ProblemException;

class CollectionsByNameTest {
    private final List<MediaCollection> all =
            new ArrayList<>(List.of(named(1, "Alpha"), named(2, "beta"), named(3, "Gamma")));

    private static MediaCollection named(int id, String name) {
        return new MediaCollection(
                new CollectionId(id), name, new Content.Manual(List.of(), false));
    }

    private ListPart.Some<MediaCollection> part(String cursor, int most) {
        return ListPart.of(cursor, 0, most)
                .read(new CollectionsByName(all.stream().sorted(CollectionsByName.ORDER).toList()));
    }

    private static List<String> names(ListPart.Some<MediaCollection> part) {
        return part.entries().stream().map(MediaCollection::name).toList();
    }

    @Test
    void theListGoesOnBehindACollectionThatIsGoneMeanwhile() {
        String next = part("", 2).next().orElseThrow();

        all.remove(1);
        all.add(named(4, "Aardvark"));
        all.add(named(5, "Bravo"));

        assertThat(names(part(next, 9))).containsExactly("Bravo", "Gamma");
        assertThat(part(next, 9).next()).isEmpty();
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        String other = new Cursor("blocks by name", List.of("x")).text();

        assertThatThrownBy(() -> part(other, 1)).isInstanceOf(ProblemException.class);
    }
}
