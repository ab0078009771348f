package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.MediaCollection.Content.Folder;

/// What every [MediaCollections] does.
public interface MediaCollectionsContract {
    MediaCollections collections();

    @Test
    default void aCollectionIsFoundByTheIdItGot() {
        Folder folder = new Folder(Path.of("/media/o'dd\nname"), List.of(Path.of("/media/x")));

        MediaCollection added = collections().add("odd", folder);

        assertThat(collections().find(added.id())).contains(added);
        assertThat(added).isEqualTo(new MediaCollection(added.id(), "odd", folder));
    }

    @Test
    default void collectionsAreListedById() {
        MediaCollection b = collections().add("b", new Folder(Path.of("/b"), List.of()));
        MediaCollection a = collections().add("a", new Folder(Path.of("/a"), List.of()));

        assertThat(collections().all()).containsExactly(b, a);
    }

    @Test
    default void anUnknownCollectionIsNotFound() {
        assertThat(collections().find(new CollectionId(1))).isEmpty();
        assertThat(collections().all()).isEmpty();
    }
}
