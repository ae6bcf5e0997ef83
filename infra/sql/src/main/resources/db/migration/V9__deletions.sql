-- Which kinds of effects there are is said by the code that reads them; a list here had to be told anew with each.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
