-- Sagas were stored under the names of their classes, their deadlines too.
update plan.saga
   set saga_type = 'plan.rollover-saga', revision = '1'
 where saga_type = 'daybreak.saga.plan.RolloverSaga';

update plan.saga_association
   set saga_type = 'plan.rollover-saga'
 where saga_type = 'daybreak.saga.plan.RolloverSaga';

update plan.deadline
   set task_data = convert_to(
         replace(convert_from(task_data, 'UTF8'), '\"RolloverSaga\"', '\"plan.rollover-saga\"'),
         'UTF8')
 where task_name = 'AxonDeadline';
