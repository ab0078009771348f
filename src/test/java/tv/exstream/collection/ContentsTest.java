package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.MediaCollection.Content.Folder;
import tv.exstream.collection.MediaCollection.Content.LooseFiles;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.Outline;

class ContentsTest {
    @Test
    void aFolderHoldsWhatIsBelowItExceptBelowTheExceptedFolders() {
        InMemoryMediaItems items = new InMemoryMediaItems();
        Outline kept = items.add(item("a").at("/m/a.mkv")).outline();
        Outline similar = items.add(item("b").at("/m/extras2/b.mkv")).outline();
        items.add(item("c").at("/m/extras/c.mkv"));
        items.add(item("d").at("/n/d.mkv"));
        Folder folder = new Folder(Path.of("/m"), List.of(Path.of("/m/extras")));

        List<Outline> content =
                new Contents(items, new InMemoryMediaCollections())
                        .of(new MediaCollection(new CollectionId(1), "m", folder));

        assertThat(content).containsExactly(kept, similar);
    }

    @Test
    void looseFilesAreThoseDirectlyInAFolder() {
        InMemoryMediaItems items = new InMemoryMediaItems();
        Outline loose = items.add(item("a").at("/m/a.mkv")).outline();
        items.add(item("c").at("/m/x/c.mkv"));

        List<Outline> content =
                new Contents(items, new InMemoryMediaCollections())
                        .of(
                                new MediaCollection(
                                        new CollectionId(1), "m", new LooseFiles(Path.of("/m"))));

        assertThat(content).containsExactly(loose);
    }
}
