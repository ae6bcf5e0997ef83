-- A queue delivers a message more than once; while one function makes an archive, the others leave it alone.
ALTER TABLE prepared_archive ADD COLUMN leased_until timestamptz; -- null: nobody makes it
