package tv.exstream.web.api;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Today;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The media and collections there are, as they are now. Thread-safe.
///
/// @param zone whose days queries mean when no channel asks
/// @param listener is told of every change
record Holdings(
        Contents.Sources sources,
        InstantSource clock,
        ZoneId zone,
        Consumer<CollectionChanged> listener) {
    MediaCollections collections() {
        return sources.collections();
    }

    /// @throws ProblemException COLLECTION_NOT_FOUND
    MediaCollection collection(long id) {
        return Optional.of(id)
                .filter(value -> value > 0 && value <= Integer.MAX_VALUE)
                .flatMap(value -> collections().find(new CollectionId(value)))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.COLLECTION_NOT_FOUND, Objection.NO_COLLECTION, id));
    }

    Today today() {
        return Today.at(clock.instant(), zone);
    }

    Contents contents() {
        return new Contents(sources, today());
    }

    /// Differs when any collection may have other items.
    long state() {
        return sources.items().version() + collections().version() + today().day().toEpochDay();
    }

    void changed(CollectionId collection) {
        listener.accept(new CollectionChanged(collection));
    }
}
