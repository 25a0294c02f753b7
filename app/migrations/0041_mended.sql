-- A kind of place that has no drawing of its own is shown with that of its action.
update suggestions set illustration = '' where illustration not in
    ('square', 'street', 'school', 'car_park', 'front_garden', 'water', 'tree', 'roof', 'solar', 'bike', 'market', 'park',
     'house', 'workshop', 'planting');

-- A mark of what a program sent under its key: with something else the key is refused.
alter table drafts add column sent_hash {bytes};
