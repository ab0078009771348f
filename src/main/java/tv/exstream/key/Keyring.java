package tv.exstream.key;

import java.util.Optional;

/// What a system keeps secrets in for whoever has signed in to it.
interface Keyring {
    /// Empty when there is nothing under that name, or it does not tell because it is locked.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE
    Optional<String> find(String name);

    /// There is nothing under that name yet.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE
    void add(String name, String secret);

    /// Its text names it for people.
    @Override
    String toString();
}
