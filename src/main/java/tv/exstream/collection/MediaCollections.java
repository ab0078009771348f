package tv.exstream.collection;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tv.exstream.problem.ProblemException;

/// The collections. Thread-safe.
public interface MediaCollections {
    /// All collections by id.
    List<MediaCollection> all();

    Optional<MediaCollection> find(CollectionId id);

    /// The one of this name, in whatever case.
    Optional<MediaCollection> named(String name);

    /// @throws ProblemException COLLECTION_NAME_TAKEN; INVALID_VALUE when the name is blank or too long
    MediaCollection add(String name, MediaCollection.Content content);

    /// Gives the collection of this id another name and content.
    ///
    /// @throws ProblemException COLLECTION_NOT_FOUND, COLLECTION_NAME_TAKEN
    void update(MediaCollection changed);

    /// Makes the collection of this id what follows from the present one; nothing comes between. Answers what it is then.
    ///
    /// @param change keeps the id
    /// @throws ProblemException COLLECTION_NOT_FOUND, COLLECTION_NAME_TAKEN, and whatever `change` throws
    MediaCollection change(CollectionId id, UnaryOperator<MediaCollection> change);

    /// Takes it away, if it is there; what names it holds nothing from then on.
    void remove(CollectionId id);

    /// Grows whenever a collection is added, changed or removed; equal versions mean equal collections.
    long version();
}
